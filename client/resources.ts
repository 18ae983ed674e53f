import type { ResourceProps } from '@refinedev/core';

const withPages = (name: string): ResourceProps => ({
  name,
  list: `/${name}`,
  create: `/${name}/new`,
  show: `/${name}/:id`,
  edit: `/${name}/:id/edit`,
});

/** What has pages of its own; everything else is shown within them. */
export const resources: ResourceProps[] = [
  ...['clients', 'groups', 'templates', 'reports', 'professionals', 'branches'].map(withPages),
  { name: 'auditEvents', list: '/audit' },
];
