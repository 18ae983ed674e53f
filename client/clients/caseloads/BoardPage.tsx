import './board.css';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Caseload } from '#server/clients/contract.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shared/Page.tsx';
import { useMay } from '../../shared/session.ts';
import { Board } from './Board.tsx';
import { Chosen } from './Chosen.tsx';
import { loads } from './moves.ts';
import { Prepared } from './Prepared.tsx';
import { useCaseloads } from './useCaseloads.ts';
import { useMoves } from './useMoves.ts';
import { useSplit } from './useSplit.ts';

/** Professionals side by side with what they have to do, and clients moved from one to the other until it is even. */
export default function BoardPage() {
  const { t } = useTranslation('caseloads');
  const assigns = useMay('clients.assign');
  return (
    <Page
      title={t('title')}
      above={
        <Link to="/clients">
          <ArrowLeftOutlined /> {t('back')}
        </Link>
      }
    >
      {assigns ? <Balancing /> : <Notice title={t('notYours')} />}
    </Page>
  );
}

const mostColumns = 8;

function Balancing() {
  const { t } = useTranslation('caseloads');
  const [branchId, setBranch] = useState<number>();
  const [chosen, choose] = useState<number[]>();
  const { data: people, error, refetch } = useCaseloads(branchId);
  const { moves, move, replace, clear } = useMoves();
  const split = useSplit(branchId, replace);
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        message={t('failed')}
        action={
          <Button size="small" onClick={() => void refetch()}>
            {t('shared:retry')}
          </Button>
        }
      />
    );
  if (!people) return <Skeleton active paragraph={{ rows: 8 }} />;
  const shown = chosen ? people.filter(({ id }) => chosen.includes(id)) : fullest(people);
  const begin = (then: () => void) => {
    clear();
    split.reset();
    then();
  };
  return (
    <Flex vertical gap="middle">
      <Chosen
        people={people}
        shown={shown}
        branchId={branchId}
        onBranch={(id) =>
          begin(() => {
            setBranch(id);
            choose(undefined);
          })
        }
        onChoose={(ids) => begin(() => choose(ids))}
        split={split}
        isPrepared={moves.length > 0}
      />
      <Prepared people={people} moves={moves} split={split} onDone={() => begin(() => undefined)} />
      {shown.length === 0 ? (
        <Notice title={t('nobody')} />
      ) : (
        <Board columns={loads(shown, moves)} people={shown} moves={moves} branchId={branchId} onMove={move} />
      )}
    </Flex>
  );
}

/** Those with most clients; their order on the screen stays that of their names. */
function fullest(people: readonly Caseload[]): Caseload[] {
  const most = [...people].sort((a, b) => b.clients - a.clients).slice(0, mostColumns);
  return people.filter((one) => most.includes(one));
}
