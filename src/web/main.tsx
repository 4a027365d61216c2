import { render } from 'preact';
import { App } from './app.tsx';
import { watchPlace } from './here.ts';
import { watchService } from './service/connection.ts';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/ask.css';
import './styles/answer.css';
import './styles/source.css';
import './styles/check.css';
import './styles/library.css';
import './styles/print.css';
import { showTheme } from './theme.ts';

showTheme();
watchPlace();
watchService();
render(<App />, document.querySelector('#app')!);
