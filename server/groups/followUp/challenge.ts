import type { Connection } from '../../database.ts';

interface Running {
  id: number;
  title: string;
  unit: string;
}

/** The group's challenge that is under way, the latest begun, and how far each participant is: as a share of the goal. */
export async function challengeOf(
  groupId: number,
  today: string,
  connection: Connection,
): Promise<{ challenge: Running | null; progress: Map<number, number> }> {
  const challenge: Running | undefined = await connection('challenges')
    .where({ group_id: groupId })
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy([
      { column: 'starts_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('id', 'title', 'unit');
  if (!challenge) return { challenge: null, progress: new Map() };
  const rows: { client_id: number; progress: number; goal: number }[] = await connection(
    'challenge_participants',
  )
    .where({ challenge_id: challenge.id })
    .select('client_id', 'progress', 'goal');
  return {
    challenge,
    progress: new Map(rows.map(({ client_id, progress, goal }) => [client_id, progress / goal])),
  };
}
