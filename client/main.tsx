import '@ant-design/v5-patch-for-react-19';
import './noEval.ts';
import './quietIcons.ts';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { beginToSpeak } from './locales/index.ts';

await beginToSpeak();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
