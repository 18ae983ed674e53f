import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BulkAnswer } from '#server/clients/contract.ts';
import { type Method, request } from '../../providers/http.ts';
import type { BulkAction } from '../../shared/bulk/actions.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useUndoNotice } from '../../shared/bulk/useUndoNotice.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useRefusal } from '../../shared/useRefusal.ts';

interface FileAnswer {
  data: GridRow | null;
  undo?: BulkAnswer['undo'];
}

/** What is done with a whole file, said afterwards, and where it can be taken back the way to do so. */
export function useFileActions(client: GridRow) {
  const { t } = useTranslation('file');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const navigate = useNavigate();
  const noticeUndo = useUndoNotice();
  const send = async (method: Method, path: string, body?: object): Promise<FileAnswer | undefined> => {
    try {
      const answer = await request<FileAnswer>(method, `/api/clients/${client.id}/${path}`, body && { body });
      refreshEverything();
      return answer ?? { data: client };
    } catch (error) {
      refuse(error);
      return undefined;
    }
  };
  const act = async (action: BulkAction, path: string, body: object) => {
    const answer = await send('POST', path, body);
    if (!answer) return false;
    if (answer.undo) noticeUndo(action, { ...one, undo: answer.undo });
    else void message.info(t('unchanged'));
    if (answer.data === null) void navigate('/clients');
    return true;
  };
  const say = async (word: string, method: Method, path: string, body?: object) => {
    const answer = await send(method, path, body);
    if (answer) void message.success(t(word, { name: String(client.fullName) }));
    return answer !== undefined;
  };
  return {
    share: (professionalId: number) => act('addStakeholder', 'stakeholders', { professionalId }),
    join: () => act('addStakeholder', 'join', {}),
    askExternal: (person: object) => say('done.asked', 'POST', 'external', person),
    withdraw: (professionalId: number) => say('done.withdrawn', 'DELETE', `external/${professionalId}`),
    archive: () => act('archive', 'archive', {}),
    restore: () => act('restore', 'restore', {}),
    archiveStakeholder: (professionalId: number) =>
      say('done.ended', 'DELETE', `stakeholders/${professionalId}`),
    forgetStakeholder: (professionalId: number) =>
      say('done.ended', 'DELETE', `stakeholders/${professionalId}?forget=true`),
    giveAccess: (on: boolean) => say(on ? 'done.accessOn' : 'done.accessOff', 'POST', 'access', { on }),
    erase: async () => {
      const done = await say('done.erased', 'POST', 'erase', {});
      if (done) void navigate('/clients');
      return done;
    },
  };
}

const one: BulkAnswer = { matched: 1, changed: 1, unchanged: 0, skipped: [], partly: [] };
