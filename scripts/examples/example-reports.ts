/** The reports that tests know by heart (`*.examples.test.ts`). Others may stand beside them in `content/sources/`. */
const EXAMPLES: readonly string[] = [
  'jiaozuo-macun-ybj/2024-final',
  'jincheng-ybj/2023-final',
  'langfang-guangyang-ybj/2023-budget',
  'luoyang-chanhe-ybj/2023-final',
  'nanyang-ybj/2023-final',
];

/** Those of a list that are examples, by the ids or the paths of their sources; all of them must be there. */
export function examplesOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return EXAMPLES.map((id) => {
    const found = items.find((item) => nameOf(item).includes(id));
    if (found) return found;
    throw new Error(`Tests that end in .examples.test.ts need content/sources/${id}.txt.`);
  });
}
