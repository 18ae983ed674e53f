import { activity } from './en/activity.ts';
import { billing } from './en/billing.ts';
import { boards } from './en/boards.ts';
import { changes } from './en/changes.ts';
import { choices } from './en/choices.ts';
import { clients } from './en/clients.ts';
import { exercises } from './en/exercises.ts';
import { groupActivity } from './en/groupActivity.ts';
import { groups } from './en/groups.ts';
import { mail } from './en/mail.ts';
import { measurements } from './en/measurements.ts';
import { objectives } from './en/objectives.ts';
import { professionals } from './en/professionals.ts';
import { programs } from './en/programs.ts';
import { reports } from './en/reports.ts';
import { templates } from './en/templates.ts';
import { views } from './en/views.ts';
import type { Labels } from './labels.ts';

export const en: Labels = {
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
