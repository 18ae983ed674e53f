import { Alert, Checkbox, Flex, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog.tsx';
import { useFormat } from '../format.ts';
import { ShareDialog } from '../sharing/ShareDialog.tsx';
import type { ViewActs } from './useViewActs.ts';
import type { Asking } from './ViewBar.tsx';
import type { ViewLayout, ViewRow } from './views.ts';

interface Props {
  asking: Asking;
  view: ViewRow | undefined;
  views: ViewRow[];
  acts: ViewActs;
  shown: ViewLayout;
  onClose: () => void;
}

/** What a view is called, with whom it is shared, or who begins with it. */
export default function ViewDialog({ asking, view, acts, shown, onClose }: Props) {
  const { t } = useTranslation('views');
  if (asking === 'saveAs')
    return (
      <NameDialog
        title={t('saveAs.title')}
        name=""
        acts={acts}
        onClose={onClose}
        onDone={(name) => acts.create(name, shown)}
      />
    );
  if (!view) return null;
  if (asking === 'rename')
    return (
      <NameDialog
        title={t('rename.title')}
        name={view.name}
        acts={acts}
        onClose={onClose}
        onDone={(name) => acts.change(view, { name })}
      />
    );
  if (asking === 'share')
    return (
      <ShareDialog shared={{ ...view, resource: 'views' }} isOpen onClose={onClose} onShared={acts.refresh} />
    );
  return <DefaultsDialog view={view} acts={acts} onClose={onClose} />;
}

interface NameProps {
  title: string;
  name: string;
  acts: ViewActs;
  onClose: () => void;
  onDone: (name: string) => Promise<boolean>;
}

function NameDialog({ title, name: former, acts, onClose, onDone }: NameProps) {
  const { t } = useTranslation('views');
  const id = useId();
  const [name, setName] = useState(former);
  const wanted = name.trim();
  const done = async (): Promise<void> => {
    if (wanted && (wanted === former || (await onDone(wanted)))) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      okText={t('save')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: !wanted }}
      confirmLoading={acts.isBusy}
      onOk={() => void done()}
      isDirty={() => name !== former}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('name')} htmlFor={id}>
          <Input
            id={id}
            autoFocus
            value={name}
            maxLength={80}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={() => void done()}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

const profiles = ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly'] as const;

/** Whose list begins with it. Only what everybody sees can be somebody's beginning. */
function DefaultsDialog({ view, acts, onClose }: { view: ViewRow; acts: ViewActs; onClose: () => void }) {
  const { t } = useTranslation('views');
  const { choice } = useFormat();
  const [chosen, choose] = useState(view.defaultFor);
  const isForAll = view.shares?.some(({ to }) => to === 'company') ?? false;
  const done = async (): Promise<void> => {
    if (await acts.change(view, { defaultFor: chosen })) onClose();
  };
  return (
    <Dialog
      open
      title={t('defaults.title', { name: view.name })}
      okText={t('save')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: !isForAll }}
      confirmLoading={acts.isBusy}
      onOk={() => void done()}
      isDirty={() => chosen !== view.defaultFor}
      onCancel={onClose}
    >
      <Flex vertical gap="small">
        {isForAll ? t('defaults.hint') : <Alert type="info" showIcon message={t('refused notShared')} />}
        <Checkbox.Group
          disabled={!isForAll}
          value={chosen}
          onChange={(next) => choose(profiles.filter((profile) => next.includes(profile)))}
          style={{ flexDirection: 'column', gap: 8 }}
          options={profiles.map((value) => ({ value, label: choice('profile', value) }))}
        />
      </Flex>
    </Dialog>
  );
}
