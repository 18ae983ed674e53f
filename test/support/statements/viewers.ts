import type { Profile } from '#server/access.ts';
import type { SessionViewer } from '#server/viewer.ts';

const viewer = (professionalId: number, profile: Profile, branchIds: number[]): SessionViewer => ({
  professionalId,
  companyId: 1,
  profile,
  branchIds,
  managersMayCreateGroups: false,
  firstName: 'A',
  lastName: 'B',
  email: 'a@x.example',
  phone: null,
  title: null,
  language: 'en',
  theme: 'system',
  company: {
    id: 1,
    name: 'Hostile',
    timeZone: 'America/Toronto',
    weekStart: 7,
    language: 'fr',
    seatsAllowed: 50,
    noFollowUpDays: 30,
  },
});

/** One of each profile of the hostile company; whoever reads only is in no branch, and nor are two who may see much. */
export const viewers = {
  superAdmin: viewer(1, 'superAdmin', [1, 2, 3]),
  branchAdmin: viewer(2, 'branchAdmin', [2]),
  manager: viewer(3, 'manager', [1, 2]),
  employee: viewer(9, 'employee', [1]),
  readOnly: viewer(5, 'readOnly', []),
  managerOfNothing: viewer(3, 'manager', []),
  administratorOfNothing: viewer(2, 'branchAdmin', []),
};

export type Who = keyof typeof viewers;
