import { describe, test } from 'vitest';
import { killsAfter, outliveKills } from '../support/killing.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('a server killed soon after its first write, on %s', (dialect) => {
  const kills = killsAfter(dialect, (milliseconds) => milliseconds < 210);

  test(`keeps every acknowledged write over ${kills.length} kills, and is ready again within seconds`, async () => {
    await outliveKills(dialect, kills);
  }, 1_200_000);
});
