import type { Labels } from '../labels.ts';

export const choices: Labels['choices'] = {
  profile: {
    superAdmin: 'Super administrator',
    branchAdmin: 'Branch administrator',
    manager: 'Manager',
    employee: 'Employee',
    readOnly: 'Read only',
  },
  professionalState: {
    active: 'Active',
    deleted: 'Deleted',
  },
  clientState: {
    active: 'Active',
    archived: 'Archived',
    deleted: 'Deleted',
  },
  sex: {
    female: 'Female',
    male: 'Male',
    other: 'Other',
  },
  language: {
    fr: 'French',
    en: 'English',
    es: 'Spanish',
  },
  clientSource: {
    referral: 'Referral',
    website: 'Website',
    walkIn: 'Walk-in',
    physician: 'Physician',
    insurer: 'Insurer',
    event: 'Event',
  },
  linkState: {
    active: 'Active',
    archived: 'Archived',
  },
  linkKind: {
    colleague: 'Colleague',
    external: 'External',
  },
  endReason: {
    archived: 'Archived',
    transfer: 'Transfer',
    leftCompany: 'Left the company',
  },
  memberSource: {
    single: 'One by one',
    bulk: 'In bulk',
    autoAdd: 'Automatically',
    import: 'Import',
  },
  sharing: {
    me: 'Me only',
    branch: 'My branch',
    company: 'My company',
    public: 'Public link',
  },
  interventionKind: {
    text: 'Note',
    document: 'Document',
    evaluation: 'Evaluation',
    billing: 'Billing',
  },
  visibility: {
    justMe: 'Just me',
    branch: 'My branch',
    company: 'My company',
    meAndClient: 'Me and my client',
    companyAndClient: 'My company and my client',
    everybody: 'Everybody',
  },
  appointmentType: {
    assessment: 'Assessment',
    followUp: 'Follow-up',
    training: 'Training',
    treatment: 'Treatment',
    group: 'Group class',
    remote: 'Remote',
  },
  appointmentState: {
    booked: 'Booked',
    attended: 'Attended',
    cancelled: 'Cancelled',
    noShow: 'No-show',
  },
  followUpKind: {
    intervention: 'Intervention',
    appointment: 'Appointment',
  },
  clientChange: {
    created: 'Created',
    archived: 'Archived',
  },
  programState: {
    draft: 'Draft',
    active: 'Active',
    archived: 'Archived',
  },
  sessionState: {
    open: 'Open',
    done: 'Done',
  },
  invoiceState: {
    draft: 'Draft',
    sent: 'Sent',
    paid: 'Paid',
    cancelled: 'Cancelled',
  },
  paymentMethod: {
    card: 'Card',
    cash: 'Cash',
    transfer: 'Transfer',
    cheque: 'Cheque',
    insurer: 'Insurer',
  },
  auditAction: {
    create: 'Created',
    update: 'Changed',
    delete: 'Deleted',
    signIn: 'Signed in',
    signOut: 'Signed out',
    signInFailed: 'Sign-in failed',
  },
};
