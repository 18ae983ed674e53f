import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes: one of them begun last would keep one core busy and the others waiting. */
const longest = ['durabilitySoon', 'durabilityBusy', 'comparisonsOfHappenings', 'otherComparisons'];

/** A fresh clone does not know yet how long files take, and would begin with those of the most bytes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

const isLong = ({ moduleId }: TestSpecification): boolean => longest.includes(basename(moduleId, '.test.ts'));
