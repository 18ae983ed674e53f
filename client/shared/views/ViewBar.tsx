import { EyeOutlined, LockOutlined, SaveOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Badge, Button, Flex } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../session.ts';
import { useViewActs } from './useViewActs.ts';
import type { ViewsModel } from './useViews.ts';
import { ViewMenu } from './ViewMenu.tsx';
import { ViewSwitcher } from './ViewSwitcher.tsx';
import type { Viewable, ViewLayout, ViewRow } from './views.ts';

const ViewDialog = lazy(() => import('./ViewDialog.tsx'));

interface Props {
  resource: Viewable;
  model: ViewsModel;
  /** What the list shows now. */
  shown: ViewLayout;
  isModified: boolean;
}

export type Asking = 'saveAs' | 'rename' | 'share' | 'defaults';

/** Which view is open, whether it was changed since, and what can be done with it. */
export function ViewBar({ resource, model, shown, isModified }: Props) {
  const { t } = useTranslation('views');
  const navigate = useNavigate();
  const [asking, ask] = useState<Asking>();
  const creates = useMay('views.create');
  const acts = useViewActs(resource, model);
  const { opened } = model;
  const isMine = opened?._can.edit === true && !opened.isLocked;
  return (
    <>
      <Flex gap="small" wrap align="center" role="group" aria-label={t('bar')}>
        <ViewSwitcher model={model} />
        {opened?.isLocked && <LockOutlined title={t('locked')} aria-label={t('locked')} />}
        {opened && isModified && (
          <>
            <Badge status="warning" text={t('modified')} />
            {isMine && (
              <Button
                size="small"
                icon={<SaveOutlined />}
                loading={acts.isBusy}
                onClick={() => acts.save(opened, shown)}
              >
                {t('save')}
              </Button>
            )}
            <Button
              size="small"
              type="text"
              icon={<UndoOutlined />}
              onClick={() => void navigate(`?view=${opened.id}`)}
            >
              {t('discard')}
            </Button>
          </>
        )}
        {creates && !model.isGone && (!opened || (isModified && !isMine)) && (
          <Button size="small" type="text" icon={<SaveOutlined />} onClick={() => ask('saveAs')}>
            {t('saveAs')}
          </Button>
        )}
        {opened && <ViewMenu view={opened} acts={acts} onAsk={ask} />}
      </Flex>
      <Missing view={opened} />
      {asking && (
        <Suspense>
          <ViewDialog
            asking={asking}
            view={opened}
            views={model.views}
            acts={acts}
            shown={shown}
            onClose={() => ask(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** A view never shows more rows than it was made for: what it filters by and is gone, or not for this person, is told. */
function Missing({ view }: { view: ViewRow | undefined }) {
  const { t } = useTranslation('views');
  const problems = (view?.problems ?? []).filter(({ path }) => path[1] !== 'columns');
  if (problems.length === 0) return null;
  const names = [...new Set(problems.map(({ params }) => params?.name ?? params?.field).filter(Boolean))];
  return (
    <Alert
      type="warning"
      showIcon
      icon={<EyeOutlined />}
      message={names.length ? t('missing', { names: names.join(', ') }) : t('broken')}
    />
  );
}
