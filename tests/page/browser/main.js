import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import ToastContainer from 'lightning/toastContainer';
import App from 'host/app';

ToastContainer.instance();
document.body.append(createElement('host-app', { is: App }));
