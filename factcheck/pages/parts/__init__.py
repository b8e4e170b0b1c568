"""What pages share: the database and the frame around a page, filters in the address, and lists as HTML."""
