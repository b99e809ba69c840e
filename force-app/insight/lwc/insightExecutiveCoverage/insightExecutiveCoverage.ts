import { LightningElement } from 'lwc';

/** Where the target segments stand, and the goals of the program. */
export default class InsightExecutiveCoverage extends LightningElement {}
