import type { z } from 'zod';
import { definitionSchema } from '#reports/definition.ts';
import type { Language } from '#reports/labels/index.ts';
import { type Overlaid, overlaid } from '#reports/overlay.ts';
import { startersIn } from '#reports/starters/index.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError, invalidField, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Body } from '../resource.ts';
import type { ReportReference, runBody } from './contract.ts';
import { reports } from './resource.ts';

/** What is to be run, and what the answer says of it. */
export interface Asked {
  definition: unknown;
  /** The saved report that this is a run of, as it is saved. */
  savedId?: number;
  /** Told with the answer where the caller did not send the whole definition. */
  asked?: { name?: string; definition: unknown; applied?: Overlaid['applied'] };
}

interface Reading {
  language: Language;
  connection: Connection;
  access: Access;
}

/** The definition that was sent, or that of the report that was named, with what is laid over it. */
export async function askedOf(
  { definition, report, overlay }: z.infer<typeof runBody>,
  reading: Reading,
): Promise<Asked> {
  const named = report && (await namedReport(report, reading));
  const wanted = definition ?? named?.definition;
  if (wanted === undefined) throw invalidField('definition', 'required');
  const isSaved = named?.id !== undefined && JSON.stringify(named.definition) === JSON.stringify(wanted);
  const laid = overlay && overlaid(parse(definitionSchema, wanted, 'invalidReport'), overlay);
  const run = laid?.definition ?? wanted;
  const isTold = laid !== undefined || (definition === undefined && named !== undefined);
  return {
    definition: run,
    ...(isSaved ? { savedId: named.id } : {}),
    ...(isTold
      ? {
          asked: {
            ...(named ? { name: named.name } : {}),
            definition: run,
            ...(laid ? { applied: laid.applied } : {}),
          },
        }
      : {}),
  };
}

interface Named {
  id?: number;
  name: string;
  definition: unknown;
}

async function namedReport(
  report: ReportReference,
  { language, connection, access }: Reading,
): Promise<Named> {
  if ('id' in report) return named(await savedReport(report.id, connection, access));
  const starter = startersIn(language).find(({ id }) => id === report.starter);
  if (!starter) throw new AppError('notFound');
  return { name: starter.title, definition: starter.definition };
}

const named = ({ id, name, definition }: Body): Named => ({
  id: Number(id),
  name: String(name),
  definition,
});

/** One that the viewer may see. */
export async function savedReport(id: number, connection: Connection, access: Access): Promise<Body> {
  const report = await getRecord(connection, 'reports', reports, id, access);
  if (!report) throw new AppError('notFound');
  return report;
}
