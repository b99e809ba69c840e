import type { Template } from './template.ts';

/** What a program starts with; a company changes the words in its policy. */
export const TEMPLATES: Record<string, Template> = {
  'Approval asked': {
    title: '{deal}: may {customer} be asked?',
    body: 'A {activity} with {customer} is wanted for {deal}, by {needed by}. Please approve or decline by {by}.',
  },
  'Your turn': {
    title: '{deal}: {next step}',
    body: 'The {activity} for {deal} with {customer} waits for you: {next step}, by {by}.',
  },
  'Customer to find': {
    title: '{deal}: find a customer',
    body: 'A {activity} is wanted for {deal} by {needed by}, and no customer was named. Find one by {by}.',
  },
  'Request received': {
    title: '{deal}: your request for a {activity}',
    body: 'Your request {number} for a {activity} with {customer} has arrived. You will have an answer by {promised by}. Next: {next step}, by {next}.',
  },
  'New request': {
    title: '{deal}: a {activity} is wanted',
    body: '{who} asks for a {activity} with {customer} for {deal}, by {needed by}. Next: {next step}.',
  },
  News: {
    title: '{deal}: {status}',
    body: 'The {activity} with {customer} for {deal} is now {status}. Next: {next step}, by {next}.',
  },
  'Date set': {
    title: '{deal}: a date with {customer}',
    body: 'The {activity} with {customer} for {deal} takes place on {takes place}. What both sides should know stands on the request, to be copied or sent.',
  },
  'Reservation lapsed': {
    title: '{deal}: the reservation of a customer lapsed',
    body: 'Nobody answered in time, so {customer} is free for others again. {deal} is now {status}.',
  },
  'No customer': {
    title: '{deal}: no reference found',
    body: 'No customer could be found for the {activity} for {deal}.',
  },
  Ended: {
    title: '{deal}: the request has ended',
    body: 'The {activity} with {customer} for {deal} is no longer wanted.',
  },
  'No-show': {
    title: '{deal}: somebody did not come',
    body: 'The {activity} with {customer} for {deal} did not take place. It can be opened again.',
  },
  Reminder: {
    title: 'Reminder, {deal}: {next step}',
    body: '{next step} for the {activity} with {customer} for {deal}. It has waited since {since}.',
  },
  'Waiting too long': {
    title: '{deal}: waiting too long for {next}',
    body: '{next} should {next step} for the {activity} with {customer} for {deal}, and has not since {since}.',
  },
  'Later than promised': {
    title: '{deal}: later than promised',
    body: 'An answer about the {activity} with {customer} for {deal} was promised by {promised by}. It is now expected on {expected}.',
  },
  'Still right': {
    title: '{customer}: are the details still right?',
    body: 'The details of {customer} as a reference were last confirmed long ago. Please look and confirm them.',
  },
  Withheld: {
    title: '{customer}: withheld until {by}',
    body: '{customer} was withheld as a reference until {by}. Please decide whether it may be asked again.',
  },
  'Agreement ends': {
    title: '{customer}: the agreement on a {activity} ends',
    body: 'What {customer} agreed to ends on {by}: {activity}. Ask whether it goes on.',
  },
  'Agreement ended': {
    title: '{customer}: the agreement on a {activity} has ended',
    body: '{customer} is no longer asked for a {activity}: what they agreed to ended on {since}. Please ask whether they agree again.',
  },
  Nominated: {
    title: '{customer}: nominated as a reference',
    body: '{who} nominated {customer} as a reference. Please look at it, talk to the customer and decide.',
  },
  'Nomination taken up': {
    title: '{customer}: your nomination was taken up',
    body: '{customer}, whom you nominated, is now a reference. Thank you. You hear of it when somebody asks for them.',
  },
  'New reference': {
    title: '{customer}: now a reference',
    body: '{who} nominated {customer}, and the reference team took it up. Please look at what was agreed and at who looks after it.',
  },
  'Nomination declined': {
    title: '{customer}: your nomination was not taken up',
    body: 'The reference team did not take up your nomination of {customer}: {reason}. The customer can be nominated again later.',
  },
  'Nomination waits': {
    title: '{customer}: a nomination waits',
    body: '{who} nominated {customer} as a reference, and nobody has decided since {since}.',
  },
  'Check-in': {
    title: '{customer}: how are they since the {activity}?',
    body: 'The {activity} with {customer} took place on {takes place}. A word of thanks, and what came of it, keeps them willing.',
  },
};
