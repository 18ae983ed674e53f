import {
  boolean,
  choice,
  code,
  defineSource,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

/** Every message that went out or waits to. What it says is no field: a message is read one by one. */
export const outbox = defineSource({
  name: 'outbox',
  table: 'outbox',
  label: 'subject',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    subject: text('subject'),
    kind: choice('kind', 'messageKind'),
    state: choice('state', 'messageState'),
    recipient: code('recipient'),
    professionalId: reference('professional_id', 'colleagues', { nullable: true }),
    attempts: number('attempts'),
    createdAt: instant('created_at'),
    sentAt: instant('sent_at', { nullable: true }),
  },
  relations: { professional: toOne('colleagues', 'professional_id') },
});

/** A saved report that is sent by itself. */
export const schedules = defineSource({
  name: 'schedules',
  table: 'schedules',
  label: 'id',
  dateField: 'nextAt',
  fields: {
    id: rowId(),
    reportId: reference('report_id', 'reports', { nullable: true }),
    ownerId: reference('owner_id', 'colleagues'),
    cadence: choice('cadence', 'cadence'),
    weekday: number('weekday', { nullable: true }),
    dayOfMonth: number('day_of_month', { nullable: true }),
    timeOfDay: code('time_of_day'),
    format: choice('format', 'deliveryFormat'),
    isActive: boolean('is_active'),
    nextAt: instant('next_at', { nullable: true }),
    lastAt: instant('last_at', { nullable: true }),
    lastResult: choice('last_result', 'deliveryResult', { nullable: true }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    report: toOne('reports', 'report_id'),
    owner: toOne('colleagues', 'owner_id'),
    recipients: toMany('scheduleRecipients', 'schedule_id'),
  },
});

export const scheduleRecipients = defineSource({
  name: 'scheduleRecipients',
  table: 'schedule_recipients',
  label: 'id',
  fields: {
    id: rowId(),
    scheduleId: reference('schedule_id', 'schedules'),
    professionalId: reference('professional_id', 'colleagues'),
  },
  relations: {
    schedule: toOne('schedules', 'schedule_id'),
    professional: toOne('colleagues', 'professional_id'),
  },
});
