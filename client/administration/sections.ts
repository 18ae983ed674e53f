interface Section {
  path: string;
  word: string;
  /** The right that opens it. */
  asks: string;
}

/** The tabs of Administration, in their order. */
export const sections: readonly Section[] = [
  { path: '/professionals', word: 'professionals', asks: 'professionals.list' },
  { path: '/branches', word: 'branches', asks: 'branches.list' },
  { path: '/bundles', word: 'bundles', asks: 'bundles.list' },
  {
    path: '/measurement-definitions',
    word: 'measured',
    asks: 'measurementDefinitions.create',
  },
  { path: '/intervention-codes', word: 'codes', asks: 'interventionCodes.create' },
  { path: '/company', word: 'company', asks: 'administration.open' },
  { path: '/subscription-invoices', word: 'invoices', asks: 'subscriptionInvoices.list' },
  { path: '/audit', word: 'audit', asks: 'auditEvents.list' },
  { path: '/outbox', word: 'outbox', asks: 'outbox.list' },
];
