/** What kinds, scopes and levels of reports are called; without their schema, so that scripts of pages can have them. */

export const KIND_NAMES = { final: '决算', budget: '预算' } as const;
export const SCOPE_NAMES = { department: '部门', unit: '单位' } as const;
export const LEVEL_NAMES = {
  central: '中央',
  province: '省级',
  city: '市级',
  district: '县级',
  township: '乡级',
} as const;
