import type { SourceLabels } from '../labels.ts';

export const mail: SourceLabels<'outbox' | 'schedules' | 'scheduleRecipients'> = {
  outbox: {
    label: 'Outbox',
    names: {
      id: 'Number',
      subject: 'Subject',
      kind: 'Kind',
      state: 'State',
      recipient: 'Address',
      professionalId: 'Recipient',
      attempts: 'Attempts',
      createdAt: 'Written',
      sentAt: 'Sent',
      professional: 'Recipient',
    },
  },
  schedules: {
    label: 'Scheduled sendings',
    names: {
      id: 'Number',
      reportId: 'Report',
      ownerId: 'Owner',
      cadence: 'How often',
      weekday: 'Day of the week',
      dayOfMonth: 'Day of the month',
      timeOfDay: 'Time',
      format: 'Sent as',
      isActive: 'Active',
      nextAt: 'Next',
      lastAt: 'Last sent',
      lastResult: 'Last result',
      createdAt: 'Created',
      updatedAt: 'Last change',
      report: 'Report',
      owner: 'Owner',
      recipients: 'Recipients',
    },
  },
  scheduleRecipients: {
    label: 'Recipients of scheduled sendings',
    names: {
      id: 'Number',
      scheduleId: 'Scheduled sending',
      professionalId: 'Recipient',
      schedule: 'Scheduled sending',
      professional: 'Recipient',
    },
  },
};
