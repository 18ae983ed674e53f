interface Chapter {
  /** Of its words: `name`, `nameText` and, where it leads somewhere, `nameWay`. */
  name: string;
  to?: string;
  /** The right without which it is of no use. */
  asks?: string;
}

export const chapters: readonly Chapter[] = [
  { name: 'settings', to: '/settings' },
  { name: 'clients', to: '/clients' },
  { name: 'newClient', to: '/clients/new', asks: 'clients.create' },
  { name: 'files', asks: 'clients.edit' },
  { name: 'groups', to: '/groups', asks: 'groups.list' },
  { name: 'programs', to: '/templates', asks: 'templates.list' },
  { name: 'reports', to: '/reports', asks: 'reports.run' },
  { name: 'administration', to: '/professionals', asks: 'administration.open' },
];
