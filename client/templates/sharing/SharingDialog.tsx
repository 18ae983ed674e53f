import { Divider, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useSession } from '../../shared/session.ts';
import { Editors } from './Editors.tsx';
import { ScopeForm } from './ScopeForm.tsx';

interface Props {
  template: GridRow;
  onClose: () => void;
}

/** With whom a template is shared, and who besides its owner may modify it. */
export default function SharingDialog({ template, onClose }: Props) {
  const { t } = useTranslation('templates');
  const { user } = useSession();
  const shares = template._can?.share === true;
  const owns = template.ownerId === user.id;
  return (
    <Dialog
      open
      title={t('sharing.title', { name: String(template.name) })}
      footer={null}
      onCancel={onClose}
      width={520}
    >
      <Flex vertical>
        {shares && <ScopeForm template={template} />}
        {shares && owns && <Divider />}
        {owns && <Editors templateId={template.id} ownerId={user.id} />}
      </Flex>
    </Dialog>
  );
}
