import { all, rule, some } from '#reports/rules.ts';
import type { Who } from './viewers.ts';
import { attended, count, type Example, type Examples, list, related, shown, summary } from './words.ts';

const seenBy = (who: Who, example: Example): Example => ({ ...example, who });
const byBranch = { groupBy: [{ id: 'b', field: 'branchId' }] };

/** Who asks decides which rows there are: of the report, of what is joined, of what is related and of what is pointed to. */
export const scopes: Examples = {
  'the clients that an employee sees': seenBy('employee', list('clients')),
  'the clients that a manager sees': seenBy('manager', list('clients')),
  'the clients that one who reads only sees, being in no branch': seenBy('readOnly', list('clients')),
  'the professionals that a branch administrator administers': seenBy('branchAdmin', list('professionals')),
  'the interventions that an employee sees': seenBy('employee', list('interventions')),
  'the appointments that a manager sees, with their clients': seenBy(
    'manager',
    list('appointments', [], shown('startsAt', 'clientId', 'client.lastName')),
  ),
  'the invoices that an employee sees': seenBy('employee', list('clientInvoices')),
  'the sessions that an employee sees, of programs that may be seen': seenBy(
    'employee',
    list('programSessions', [rule('program.name', 'contains', 'x')]),
  ),
  'clients without an appointment that the employee sees': seenBy(
    'employee',
    list('clients', [related({ mode: 'none' }, 'appointments')]),
  ),
  'clients of a manager in a group that the manager sees': seenBy(
    'manager',
    list('clients', [some('memberships', rule('group.title', 'contains', 'o'))]),
  ),
  'clients of a manager without a branch that may be seen': seenBy(
    'manager',
    list('clients', [rule('branchId', 'null')]),
  ),
  'clients of an employee outside branch 3': seenBy('employee', list('clients', [rule('branchId', '!=', 3)])),
  'clients of an employee by branch, as far as it may be seen': seenBy(
    'employee',
    summary('clients', [], byBranch),
  ),
  'clients of a manager by branch, with the appointments that the manager sees': seenBy(
    'manager',
    summary('clients', [], {
      ...byBranch,
      measures: [
        count,
        { id: 'a', measure: 'count', over: 'appointments', filter: all(attended) },
        { id: 'm', measure: 'median', field: 'minutes', over: 'appointments' },
        { id: 's', measure: 'share', of: ['n'] },
      ],
    }),
  ),
  'clients of an employee by state, with those of their interventions that the employee sees': seenBy(
    'employee',
    summary('clients', [], {
      groupBy: [{ id: 's', field: 'state' }],
      measures: [
        { id: 'i', measure: 'count', over: 'interventions' },
        { id: 'm', measure: 'median', field: 'waitingDays', over: 'interventions' },
      ],
    }),
  ),
  'memberships of an employee by client, who may be hidden': seenBy(
    'employee',
    summary('memberships', [], { groupBy: [{ id: 'c', field: 'clientId' }] }),
  ),
  'how many different clients an employee’s groups have': seenBy(
    'employee',
    summary('memberships', [], { measures: [{ id: 'd', measure: 'countDistinct', field: 'clientId' }] }),
  ),
  'appointments by how many active clients the branch has that an employee sees': seenBy(
    'employee',
    summary('appointments', [], { groupBy: [{ id: 'a', field: 'branch.activeClients' }] }),
  ),
  'what the company pays for the software': list('subscriptionInvoices', [], shown('number', 'total')),
  'the reports of one’s own, which a super administrator sees alone too': list('reports', [], shown('name')),
};
