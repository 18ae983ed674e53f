import { activity } from './es/activity.ts';
import { billing } from './es/billing.ts';
import { boards } from './es/boards.ts';
import { changes } from './es/changes.ts';
import { choices } from './es/choices.ts';
import { clients } from './es/clients.ts';
import { exercises } from './es/exercises.ts';
import { groupActivity } from './es/groupActivity.ts';
import { groups } from './es/groups.ts';
import { mail } from './es/mail.ts';
import { measurements } from './es/measurements.ts';
import { objectives } from './es/objectives.ts';
import { professionals } from './es/professionals.ts';
import { programs } from './es/programs.ts';
import { reports } from './es/reports.ts';
import { templates } from './es/templates.ts';
import { views } from './es/views.ts';
import type { Labels } from './labels.ts';

export const es: Labels = {
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
