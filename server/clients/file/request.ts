import type { WriteContext } from '../../resource.ts';

export async function requestFile(_clientId: number, _context: WriteContext): Promise<void> {}
