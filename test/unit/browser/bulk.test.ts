import { createInstance, type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { RequestError } from '#client/providers/http.ts';
import { actions, isComplete, offered } from '#client/shared/bulk/actions.ts';
import { failureText, movedTotal } from '#client/shared/bulk/failures.ts';
import { messages } from '#client/shared/bulk/messages.ts';
import { leftOutCount, selectedCount, withTotal } from '#client/shared/bulk/selection.ts';
import { messages as shared } from '#client/shared/messages.ts';
import { permitted } from '#server/access.ts';
import { bulkBody } from '#server/clients/contract.ts';

const filter = { combinator: 'and' as const, rules: [] };
const found = { filter, except: [3, 4], expectedTotal: 120 };

describe('a selection', () => {
  test('counts each client that is named once, and what a filter finds without those left out', () => {
    expect([selectedCount({ ids: [1, 2, 2] }), leftOutCount({ ids: [1] })]).toEqual([2, 0]);
    expect([selectedCount(found), leftOutCount(found)]).toEqual([118, 2]);
    expect(selectedCount({ ...found, expectedTotal: 1 })).toBe(0);
  });

  test('goes on with what the list finds now, and by keys stays what it is', () => {
    expect(withTotal(found, 131)).toEqual({ ...found, expectedTotal: 131 });
    expect(withTotal(found, undefined)).toBe(found);
    expect(withTotal({ ids: [1] }, 131)).toEqual({ ids: [1] });
  });
});

describe('the actions', () => {
  const names = (profile: Parameters<typeof permitted>[0]['profile'], hasBranches = true) =>
    offered({ permissions: permitted({ profile, managersMayCreateGroups: false }), hasBranches }).map(
      ({ name }) => name,
    );
  const forWriters = [
    'addToGroup',
    'addStakeholder',
    'setBranch',
    'tag',
    'untag',
    'removeFromGroup',
    'archive',
    'restore',
  ];

  test('are those that each profile may take', () => {
    expect(names('superAdmin')).toEqual(actions.map(({ name }) => name));
    expect(names('branchAdmin')).toEqual(names('superAdmin'));
    expect(names('manager')).toEqual(['assign', ...forWriters]);
    expect(names('employee')).toEqual(forWriters);
    expect(names('readOnly')).toEqual([]);
    expect(names('employee', false)).not.toContain('setBranch');
  });

  test('ask for what the server asks for', () => {
    for (const action of actions) {
      const params = Object.fromEntries(
        action.asks.map(({ param, to }, index) => [param, to === 'tags' ? `tag ${index}` : index + 1]),
      );
      expect(isComplete(action, params)).toBe(true);
      const request = { selection: { ids: [1] }, action: action.name, params };
      expect(bulkBody.safeParse(request).success).toBe(true);
      for (const { param } of action.asks) {
        const { [param]: _without, ...others } = params;
        expect(isComplete(action, others)).toBe(false);
        expect(bulkBody.safeParse({ ...request, params: others }).success).toBe(false);
      }
    }
  });

  test('and the reasons of the server have their words', () => {
    const stems = ['go', 'done'].flatMap((stem) => actions.map(({ name }) => `${stem}.${name}_other`));
    const plain = ['act', 'title'].flatMap((stem) => actions.map(({ name }) => `${stem}.${name}`));
    const asked = actions.flatMap(({ asks }) => asks.map(({ param }) => `ask.${param}`));
    const reasons = ['skipped.notInFile_other', 'skipped.notAllowed_other', 'partly.leftFile_other'];
    const wanted = [...stems, ...plain, ...asked, ...reasons];
    expect(wanted.filter((key) => !(key in messages.en))).toEqual([]);
  });
});

describe('what does not work is told in words', () => {
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    ns: ['bulk', 'shared'],
    resources: { en: { bulk: messages.en, shared: shared.en } },
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
  });
  const t = i18n.getFixedT('en', 'bulk') as TFunction<'bulk'>;
  const refused = (status: number, code: string, ...problems: object[]) =>
    new RequestError({ status, headers: new Headers() }, { error: { code, message: '', problems } });

  test.each([
    ['no answer', new RequestError({ status: 0, headers: new Headers() }, undefined), /cannot be reached/],
    ['no right', refused(403, 'notAllowed'), /do not have the right/],
    [
      'an unknown group',
      refused(400, 'invalidInput', { path: ['params', 'groupId'], code: 'unknownReference' }),
      /no longer, among your records/,
    ],
    [
      'too many',
      refused(413, 'tooLarge', { path: [], code: 'tooMany', params: { most: 50_000 } }),
      /More than 50000/,
    ],
    ['undone twice', refused(409, 'conflict', { path: [], code: 'alreadyUndone' }), /already been undone/],
    ['undone too late', refused(409, 'conflict', { path: [], code: 'undoExpired' }), /is over/],
    [
      'the same person twice',
      refused(400, 'invalidInput', { path: [], code: 'sameProfessional' }),
      /two different/,
    ],
    ['something new', refused(400, 'invalidInput', { path: [], code: 'brandNew' }), /not right/],
    ['a fault of ours', new Error('broken'), /went wrong on our side/],
  ])('%s', (_, error, words) => {
    expect(failureText(error, t)).toMatch(words);
    expect(movedTotal(error)).toBeUndefined();
  });

  test('a list that has changed says how many it finds now', () => {
    const moved = { path: ['selection', 'expectedTotal'], code: 'countMoved', params: { total: 131 } };
    expect(movedTotal(refused(409, 'conflict', moved))).toBe(131);
  });
});
