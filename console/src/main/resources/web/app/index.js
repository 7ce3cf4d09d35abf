import './styles/base.css';
import './styles/forms.css';
import './styles/pages.css';
import './shell/shell.js';
