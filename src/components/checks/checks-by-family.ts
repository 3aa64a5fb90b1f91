/** The rules of the catalogue by what is compared. */
import { CHECK_FAMILIES, type Check, type CheckFamily } from '../../fiscal/checks/check.ts';
import { CHECKS } from '../../fiscal/checks/index.ts';

/** A family with its rules. */
export interface FamilyOfChecks {
  readonly family: CheckFamily;
  readonly name: string;
  readonly checks: readonly Check[];
}

/** The families in their order, each with those of its rules that are wanted; those without one are left out. */
export function checksByFamily(isWanted: (check: Check) => boolean = () => true): FamilyOfChecks[] {
  return [...Map.groupBy(CHECKS.filter(isWanted), ({ family }) => family)].map(
    ([family, checks]) => ({ family, name: CHECK_FAMILIES[family], checks }),
  );
}
