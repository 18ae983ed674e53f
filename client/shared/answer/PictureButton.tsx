import { PictureOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, theme } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawingIn, pngOf, save, svgOf } from './picture.ts';

/** The drawing as a file, to put into a letter or a presentation. */
export function PictureButton({ name }: { name: string }) {
  const { t } = useTranslation('answer');
  const { message } = App.useApp();
  const { token } = theme.useToken();
  const button = useRef<HTMLSpanElement>(null);
  const take = async (format: 'svg' | 'png') => {
    const drawing = drawingIn(button.current);
    if (!drawing) return;
    const svg = svgOf(drawing, {
      title: name,
      paper: token.colorBgContainer,
      text: token.colorText,
      font: token.fontFamily,
    });
    try {
      save(format === 'svg' ? svg : await pngOf(svg), `${name}.${format}`);
    } catch {
      void message.error(t('picture.failed'));
    }
  };
  return (
    <span ref={button}>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'png', label: t('picture.png') },
            { key: 'svg', label: t('picture.svg') },
          ],
          onClick: ({ key }) => void take(key === 'svg' ? 'svg' : 'png'),
        }}
      >
        <Button size="small" icon={<PictureOutlined />} aria-label={t('picture')} />
      </Dropdown>
    </span>
  );
}
