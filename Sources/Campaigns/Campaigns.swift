// Replaced by the first file of Campaigns.
