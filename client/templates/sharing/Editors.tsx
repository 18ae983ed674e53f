import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, List, Typography } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Editor } from '#server/templates/contract.ts';
import { request } from '../../providers/http.ts';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { useAct } from '../../shared/useAct.ts';

interface Props {
  templateId: number;
  ownerId: number;
}

/** Whom the owner lets modify the original: added by the first letters of a name, and taken back. */
export function Editors({ templateId, ownerId }: Props) {
  const { t } = useTranslation('templates');
  const id = useId();
  const act = useAct();
  const path = `/api/templates/${templateId}/editors`;
  const { data, isPending } = useQuery({
    queryKey: ['templates', templateId, 'editors'],
    queryFn: async ({ signal }) => (await request<{ data: Editor[] }>('GET', path, { signal })).data,
  });
  const add = (professionalId: unknown) => {
    if (typeof professionalId !== 'number' || professionalId === ownerId) return;
    void act(
      () => request('POST', path, { body: { professionalId } }),
      () => t('editors.added'),
    );
  };
  const remove = ({ professionalId, name }: Editor) =>
    void act(
      () => request('DELETE', `${path}/${professionalId}`),
      () => t('editors.removed', { name }),
    );
  return (
    <>
      <Form layout="vertical" component="div">
        <Form.Item label={t('editors.add')} htmlFor={id} extra={t('editors.hint')}>
          <ReferenceSelect id={id} to="colleagues" value={null} onChange={add} />
        </Form.Item>
      </Form>
      <List
        size="small"
        aria-label={t('editors.list')}
        loading={isPending}
        locale={{ emptyText: <Typography.Text type="secondary">{t('editors.none')}</Typography.Text> }}
        dataSource={data ?? []}
        renderItem={(editor) => (
          <List.Item
            key={editor.professionalId}
            actions={[
              <Button
                key="remove"
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('editors.remove', { name: editor.name })}
                title={t('editors.remove', { name: editor.name })}
                onClick={() => remove(editor)}
              />,
            ]}
          >
            {editor.name}
          </List.Item>
        )}
      />
    </>
  );
}
