import { activity } from './fr/activity.ts';
import { billing } from './fr/billing.ts';
import { boards } from './fr/boards.ts';
import { changes } from './fr/changes.ts';
import { choices } from './fr/choices.ts';
import { clients } from './fr/clients.ts';
import { exercises } from './fr/exercises.ts';
import { groupActivity } from './fr/groupActivity.ts';
import { groups } from './fr/groups.ts';
import { mail } from './fr/mail.ts';
import { measurements } from './fr/measurements.ts';
import { objectives } from './fr/objectives.ts';
import { professionals } from './fr/professionals.ts';
import { programs } from './fr/programs.ts';
import { reports } from './fr/reports.ts';
import { templates } from './fr/templates.ts';
import { views } from './fr/views.ts';
import type { Labels } from './labels.ts';

export const fr: Labels = {
  sources: {
    ...activity,
    ...billing,
    ...boards,
    ...changes,
    ...clients,
    ...exercises,
    ...groupActivity,
    ...groups,
    ...mail,
    ...measurements,
    ...objectives,
    ...professionals,
    ...programs,
    ...reports,
    ...templates,
    ...views,
  },
  choices,
};
