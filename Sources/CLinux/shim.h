#pragma once
// GNU and Linux extensions that the Glibc module of Swift leaves out: see renameat2(2) and fcntl(2).
int renameat2(int oldfolder, const char *oldpath, int newfolder, const char *newpath, unsigned int flags);
static const unsigned int EST_RENAME_NOREPLACE = 1;
static const unsigned int EST_RENAME_EXCHANGE = 2;
static const int EST_SET_LEASE = 1024;
static const int EST_SET_LEASE_SIGNAL = 10;
