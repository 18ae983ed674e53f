import { at, dayLength } from './calendar.ts';
import type { Diary } from './diary.ts';
import type { Group, Visit, World } from './world.ts';

export const bookClasses = (world: World, diary: Diary): Visit[] =>
  world.groups.flatMap((group) => bookGroup(world, diary, group));

function bookGroup(world: World, diary: Diary, group: Group): Visit[] {
  const lesson = group.setup.class;
  if (!lesson) return [];
  const held = world.days.flatMap((day, position) => {
    const startsAt = at(day, lesson.starts);
    const within = startsAt > group.createdAt + 14 * dayLength && startsAt < world.now + 15 * dayLength;
    return within && day.weekday === lesson.weekday && day.isOpen && day.month !== 7
      ? [{ position, startsAt }]
      : [];
  });
  for (const { position } of held) diary.block(group.responsible, position, lesson.starts, classMinutes);
  return held.flatMap(({ position, startsAt }) => attendance(world, group, position, startsAt));
}

const classMinutes = 60;

const attendance = ({ random, codes }: World, group: Group, day: number, startsAt: number): Visit[] =>
  group.members
    .filter(({ client, since }) => since < startsAt && client.lastDay >= day && random.chance(0.72))
    .map(({ client }) => ({
      client,
      professional: group.responsible,
      day,
      startsAt,
      minutes: classMinutes,
      type: 'group',
      code: codes.get('ENT-GROUPE') ?? null,
      state: 'booked',
    }));
