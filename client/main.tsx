import '@ant-design/v5-patch-for-react-19';
import './noEval.ts';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
