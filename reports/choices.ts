/** Every closed list of values in the product, in the order in which it is shown and sorted. */
export const choices = {
  profile: ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly'],
  professionalState: ['active', 'deleted'],
  clientState: ['active', 'archived', 'deleted'],
  sex: ['female', 'male', 'other'],
  language: ['fr', 'en', 'es'],
  clientSource: ['referral', 'website', 'walkIn', 'physician', 'insurer', 'event'],
  linkState: ['active', 'archived'],
  linkKind: ['colleague', 'external'],
  endReason: ['archived', 'transfer', 'leftCompany'],
  memberSource: ['single', 'bulk', 'autoAdd', 'import'],
  sharing: ['me', 'branch', 'company', 'public'],
  interventionKind: ['text', 'document', 'evaluation', 'billing'],
  visibility: ['justMe', 'branch', 'company', 'meAndClient', 'companyAndClient', 'everybody'],
  appointmentType: ['assessment', 'followUp', 'training', 'treatment', 'group', 'remote'],
  appointmentState: ['booked', 'attended', 'cancelled', 'noShow'],
  followUpKind: ['intervention', 'appointment'],
  clientChange: ['created', 'archived'],
  programState: ['draft', 'active', 'archived'],
  sessionState: ['open', 'done'],
  invoiceState: ['draft', 'sent', 'paid', 'cancelled'],
  paymentMethod: ['card', 'cash', 'transfer', 'cheque', 'insurer'],
  auditAction: ['create', 'update', 'delete', 'signIn', 'signOut', 'signInFailed'],
} as const;

export type ChoiceList = keyof typeof choices;
export type Choice<L extends ChoiceList> = (typeof choices)[L][number];
