export { announcements } from './announcements/resource.ts';
export { challenges } from './challenges/resource.ts';
