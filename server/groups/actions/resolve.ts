import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { can } from '../../access.ts';
import { namesOf, referableIds } from '../../dataAccess.ts';
import { AppError } from '../../errors.ts';
import { refuseWithoutSessions } from '../../programCopies.ts';
import type { GroupAct } from '../contract.ts';
import type { Work } from '../work.ts';

/** An action whose references are known to be the viewer's to use, and what it is called in the log. */
export interface Resolved {
  act: GroupAct;
  label: unknown;
}

/** Refuses what points to something that the viewer may not see or use, in the words for what never was. */
export async function refuseAction(act: GroupAct, work: Work): Promise<Resolved> {
  if (!can(work.viewer, 'groups.edit')) throw new AppError('notAllowed');
  if (act.action === 'shareProgram' && !can(work.viewer, 'templates.view')) throw new AppError('notAllowed');
  for (const [param, source, id] of pointers(act)) {
    if (id === null) continue;
    const known = await referableIds(work.tx, source, [id], work.access);
    if (!known.has(id))
      throw new AppError('invalidInput', {
        problems: [{ path: ['params', param], code: 'unknownReference' }],
      });
  }
  if (act.action === 'shareProgram')
    await refuseWithoutSessions(work.tx, act.params.templateId, ['params', 'templateId']);
  return { act, label: await labelOf(act, work) };
}

type Pointer = [param: string, source: SourceName, id: number | null];

function pointers(act: GroupAct): Pointer[] {
  switch (act.action) {
    case 'shareProgram':
      return [['templateId', 'templates', act.params.templateId]];
    case 'addAppointment':
      return [
        ['professionalId', 'colleagues', act.params.professionalId],
        ['codeId', 'interventionCodes', act.params.codeId],
      ];
    case 'addIntervention':
      return [['codeId', 'interventionCodes', act.params.codeId]];
    case 'addObjective':
      return [];
    case 'addMeasurement':
      return [['definitionId', 'measurementDefinitions', act.params.definitionId]];
  }
}

async function labelOf(act: GroupAct, { tx, access }: Work): Promise<unknown> {
  if (act.action === 'addAppointment') return act.params.startsAt;
  if (act.action === 'addObjective') return act.params.dueOn;
  if (act.action === 'addIntervention') return act.params.title ?? act.params.kind;
  const [[, source, id] = ['', 'templates', null]] = pointers(act) as [Pointer];
  const [named] = id === null ? [] : await namesOf(tx, sourceNamed(source), [id], access);
  return named ? { id: named[0], label: named[1] } : null;
}
