#pragma once
// renameat2 is a GNU extension, which the Glibc module of Swift leaves out: see renameat2(2).
int renameat2(int oldfolder, const char *oldpath, int newfolder, const char *newpath, unsigned int flags);
static const unsigned int EST_RENAME_NOREPLACE = 1;
static const unsigned int EST_RENAME_EXCHANGE = 2;
