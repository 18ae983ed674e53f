import AntdIcon from '@ant-design/icons/es/components/AntdIcon';
import i18next from 'i18next';

/**
 * A picture beside words says nothing of its own; antd would have each read out by its English name, in every button. No setting of
 * antd's says so, and most of its own parts hold icons too: the one component that draws them all is given other words.
 */
const drawn = AntdIcon as unknown as { render: (props: Props, ref: unknown) => unknown };
const { render } = drawn;

interface Props {
  icon: { name: string };
  onClick?: unknown;
  'aria-label'?: unknown;
}

drawn.render = (props, ref) => render(spoken(props), ref);

function spoken(props: Props): Props {
  const word = Object.keys(props).length === 1 ? alone[props.icon.name] : undefined;
  if (word) return { ...props, 'aria-label': i18next.t(word) };
  const isNamed = 'aria-label' in props && !ofCollapse.has(props['aria-label']);
  return isNamed || props.onClick ? props : { ...props, ...silent };
}

/** What antd draws with nothing else in a button of its own, and never beside words. */
const alone: Record<string, string> = {
  close: 'close',
  'close-circle': 'clear',
  left: 'grid.previous',
  right: 'grid.next',
};

/** What can be opened says so itself. */
const ofCollapse = new Set<unknown>(['expanded', 'collapsed']);

const silent = { role: undefined, 'aria-label': undefined, 'aria-hidden': true };
