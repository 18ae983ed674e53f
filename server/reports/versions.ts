import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { Language } from '#reports/labels/index.ts';
import { type Clause, clausesOf } from '#reports/sentence/clauses.ts';
import { difference } from '#reports/sentence/difference.ts';
import { sentenceOf, sentenceText } from '#reports/sentence/index.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError, parse } from '../errors.ts';
import type { Version } from './contract.ts';
import { type KeptVersion, readVersions } from './keptVersions.ts';
import { questionOf } from './question.ts';
import { tellingFor } from './wording.ts';

/** Who reads, in which language, and from where. */
interface Reading {
  language: Language;
  connection: Connection;
  access: Access;
}

/** A page of a report's versions, newest first, each told in words and against the one before it. */
export async function versionsOf(
  reportId: number,
  page: { page: number; size: number },
  reading: Reading,
): Promise<{ data: Version[]; total: number }> {
  const { rows, total } = await readVersions(reportId, page, reading.connection, reading.access);
  const said = await Promise.all(rows.map((row) => saidBy(row, reading)));
  const data = said.slice(0, page.size).map((each, index) => versionOf(each, said[index + 1]));
  return { data, total };
}

interface Said {
  kept: KeptVersion;
  problems: Version['problems'];
  sentence: string | null;
  /** Only of one that can still run. */
  told?: { definition: ReportDefinition; clauses: Clause[] };
}

async function saidBy(kept: KeptVersion, { language, connection, access }: Reading): Promise<Said> {
  try {
    const definition = parse(definitionSchema, kept.definition, 'invalidReport');
    const question = await questionOf(withoutDemands(definition), {}, access);
    const telling = await tellingFor(question, language, connection);
    const sentence = sentenceText(sentenceOf(question.report, telling));
    return {
      kept,
      problems: [],
      sentence,
      told: { definition, clauses: clausesOf(question.report, telling) },
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !thrown.details.problems) throw thrown;
    return { kept, problems: thrown.details.problems, sentence: null };
  }
}

/** It is read and not run: a parameter that must be given need not be given here. */
const withoutDemands = (definition: ReportDefinition): ReportDefinition => ({
  ...definition,
  ...(definition.params
    ? { params: definition.params.map((parameter) => ({ ...parameter, required: false })) }
    : {}),
});

const versionOf = ({ kept, problems, sentence, told }: Said, before: Said | undefined): Version => ({
  ...kept,
  sentence,
  problems,
  changes: before
    ? {
        ...titleChanges(before.kept, kept),
        ...(told && before.told
          ? difference(before.told, told)
          : { added: [], removed: [], changed: [], unsaid: [] }),
      }
    : null,
});

function titleChanges(before: KeptVersion, after: KeptVersion): Partial<NonNullable<Version['changes']>> {
  return {
    ...(before.name === after.name ? {} : { name: { before: before.name, after: after.name } }),
    ...(before.description === after.description
      ? {}
      : { description: { before: before.description, after: after.description } }),
  };
}
