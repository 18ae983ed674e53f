/** `interventionCodes` is served, and shown, under `intervention-codes`. */
export const addressOf = (resource: string): string =>
  resource.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const apiOf = (resource: string): string => `/api/${addressOf(resource)}`;

const pages = [
  'clients',
  'professionals',
  'groups',
  'templates',
  'branches',
  'reports',
  'subscriptionInvoices',
];

/** The page of a record, where its kind has one. */
export const pageOf = (resource: string, id: unknown): string | undefined =>
  pages.includes(resource) && typeof id === 'number' ? `/${addressOf(resource)}/${id}` : undefined;
