-- Who sits on the committee of this body is asked at every task of theirs.
create index commission_member_body on commission_member (awarding_body);
