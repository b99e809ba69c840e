import piece from '@salesforce/label/c.Content_Offer_Piece';
import share from '@salesforce/label/c.Content_Offer_Share';
import shared from '@salesforce/label/c.Content_Offer_Shared';
import sharing from '@salesforce/label/c.Content_Offer_Sharing';

export const words = { piece, share, shared, sharing };
