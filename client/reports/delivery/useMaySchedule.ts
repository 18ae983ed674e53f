import { useMay, useSession } from '../../shared/session.ts';
import type { Saved } from '../life/saved.ts';

/** Whether the viewer may have this report sent: its owner may, and who may share it. */
export function useMaySchedule(saved: Saved | undefined): boolean {
  const { id } = useSession().user;
  const mayCreate = useMay('schedules.create');
  return mayCreate && saved !== undefined && (saved.ownerId === id || saved._can.share);
}
