import { register } from 'tsx/esm/api';

/** A thread does not inherit that the server's files are read as TypeScript. */
register();
await import('./worker.ts');
