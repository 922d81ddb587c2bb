import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../sign-in/desk-sign-in.ts';
import { asking, refused } from '../fixtures/people.ts';

const accounts = [
  { username: 'ada', password: 'demo', name: 'Ada Quill', role: 'vv_agent' },
  { username: 'sol', password: 'demo', name: 'Sol Brandt', role: 'supervisor' },
  { username: 'dana', password: 'demo', name: 'Dana Iyer', role: 'cs' },
];

const provider = { name: 'Example staff', url: 'https://verify.example/api/v1/staff/sign-in' };

export const deskSignIn: View = {
  area: 'Sign-in',
  frame: 'page',
  states: {
    empty: () => html`<desk-sign-in></desk-sign-in>`,
    'demo people': () => html`<desk-sign-in .accounts=${accounts}></desk-sign-in>`,
    'signed out': () => html`<desk-sign-in .notice=${'You were signed out. Sign in again to go on.'}></desk-sign-in>`,
    asking: () => html`<desk-sign-in .ask=${asking}></desk-sign-in>`,
    refused: () => html`<desk-sign-in .ask=${refused('wrong-credentials')} .accounts=${accounts}></desk-sign-in>`,
    'provider or password': () => html`<desk-sign-in .options=${{ password: true, provider }}></desk-sign-in>`,
    'provider only': () => html`<desk-sign-in .options=${{ password: false, provider }}></desk-sign-in>`,
    'no role': () =>
      html`<desk-sign-in .options=${{ password: false, provider }} .problem=${'no-role'}></desk-sign-in>`,
    'too many tries': () => html`<desk-sign-in .ask=${refused('too-many')}></desk-sign-in>`,
  },
};
