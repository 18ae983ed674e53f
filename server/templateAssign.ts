import type { Context } from './context.ts';
import { idempotency, recordId } from './crud.ts';
import { transaction } from './database.ts';
import { AppError, parse } from './errors.ts';
import { actOnGroup } from './groups/actions/act.ts';
import { giveToClients } from './groups/actions/give.ts';
import { askedBy, changeGroup } from './groups/work.ts';
import { getRecord } from './records.ts';
import type { Routes } from './routes.ts';
import { assignBody } from './templates/contract.ts';
import { templates } from './templates/resource.ts';

/** Gives copies of a template to clients or to the members of a group. The template stays as it is. */
export function addTemplateAssignRoute(routes: Routes, context: Context): void {
  const { database } = context;
  routes.post('/api/templates/:id/assign', 'templates.use', async (request, response) => {
    const { clientIds, groupId, dryRun, ...given } = parse(assignBody, request.body);
    const asked = askedBy(context, response);
    const templateId = recordId(request);
    if (!(await getRecord(database.readers, 'templates', templates, templateId, asked.access)))
      throw new AppError('notFound');
    const within = idempotency(request, response, context);
    const act = { action: 'shareProgram' as const, params: { templateId, ...given } };
    const once = async (work: Parameters<typeof giveToClients>[2], give: () => Promise<object>) => {
      const repeated = dryRun ? undefined : await within.before(work.tx);
      if (repeated) return repeated;
      const answer = await give();
      if (!dryRun) await within.after(work.tx, { ...answer });
      return answer;
    };
    if (groupId !== undefined) {
      const answer = await changeGroup(context, asked, groupId, (group, work) =>
        once(work, () => actOnGroup(group, { ...act, dryRun, only: undefined }, work)),
      );
      return response.json(answer);
    }
    response.json(
      await transaction(database, (tx) => {
        const work = { ...asked, tx };
        return once(work, () => giveToClients(act.params, { clientIds: clientIds ?? [], dryRun }, work));
      }),
    );
  });
}
