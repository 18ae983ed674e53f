import { Button, Flex, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../shared/catalog.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useBranches } from '../../shared/useBranches.ts';
import { PublicLink } from './PublicLink.tsx';
import { type Scope, useSharing } from './useSharing.ts';

/** Oneself, a branch, the company, or whoever holds the link. */
export function ScopeForm({ template }: { template: GridRow }) {
  const { t } = useTranslation('templates');
  const catalog = useCatalog();
  const branches = useBranches();
  const stored = template.sharing as Scope;
  const [scope, choose] = useState(stored);
  const [branchId, chooseBranch] = useState(template.branchId as number | null);
  const { share, token, isBusy } = useSharing(template);
  const isSame = scope === stored && (scope !== 'branch' || branchId === template.branchId);
  return (
    <Flex vertical gap="middle" align="start">
      <Radio.Group
        aria-label={t('sharing.scope')}
        value={scope}
        onChange={({ target }) => choose(target.value as Scope)}
        style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
        options={(catalog?.choices.sharing ?? []).map(({ value, label }) => ({
          value,
          label: (
            <>
              {label} <Typography.Text type="secondary">{t(`sharing.hint ${value}`)}</Typography.Text>
            </>
          ),
        }))}
      />
      {scope === 'branch' && (
        <Select
          aria-label={t('sharing.branch')}
          placeholder={t('sharing.branch')}
          value={branchId}
          onChange={chooseBranch}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          style={{ width: '100%' }}
        />
      )}
      <Button
        type="primary"
        loading={isBusy}
        disabled={scope === 'branch' && branchId === null}
        onClick={() => !isSame && share(scope, scope === 'branch' ? branchId : null)}
      >
        {t('sharing.save')}
      </Button>
      {stored === 'public' && (
        <PublicLink
          token={token}
          isBusy={isBusy}
          onNew={() => share('public', null)}
          onRevoke={() => {
            choose('company');
            share('company', null);
          }}
        />
      )}
    </Flex>
  );
}
