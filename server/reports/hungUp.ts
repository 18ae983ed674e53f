import type { Response } from 'express';

/** Aborted when the caller hangs up. */
export function hungUp(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}
